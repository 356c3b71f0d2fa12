/* The members of a scene, and of what it has several of, as tables: names, kinds, ranges, places.  JSON, range checks,
 * comparison and the names of undo steps go by them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_MEMBERS_H
#define PAULI_MEMBERS_H

#include "scene.h"

typedef enum {
  PAULI_MEMBER_NUMBER, /* double */
  PAULI_MEMBER_COUNT,  /* int */
  PAULI_MEMBER_SWITCH, /* bool */
  PAULI_MEMBER_CHOICE, /* enum */
  PAULI_MEMBER_TEXT    /* char[PAULI_NAME_SIZE], UTF-8 */
} PauliMemberKind;

typedef struct {
  const char *name;   /* in JSON: with the unit, if it has one */
  const char *symbol; /* in messages */
  const char *title;  /* of an undo step, untranslated; NULL where the symbol does */
  PauliMemberKind kind;
  size_t offset;      /* in the struct it is a member of */
  const char *unit;   /* of a number */
  double min, max;    /* of a number, count or choice */
  const char *const *choices; /* end with NULL */
} PauliMember;

typedef struct {
  size_t n;
  const PauliMember *rows; /* in the order of the JSON document */
} PauliMembers;

/* Of PauliSceneValues, without axes, hidden curves, legends, pins and data; of PauliPin; of PauliAxisView. */
PauliMembers pauli_scene_members (void);
PauliMembers pauli_pin_members (void);
PauliMembers pauli_axis_members (void);

/* The value of a member, not a text, as a number: of a switch 0 or 1, of a choice its index. */
double pauli_member_get (const PauliMember *member, const void *values);
void pauli_member_set (const PauliMember *member, void *values, double value);

/* false, and PAULI_SCENE_ERROR_RANGE naming value and range, if it is not in the range; the name is that of the member behind
 * prefix. */
bool pauli_member_check (const PauliMember *member, const char *prefix, double value, GError **error);
bool pauli_check_range (const char *name, const char *unit, double value, double min, double max, GError **error);

bool pauli_member_equal (const PauliMember *member, const void *a, const void *b);
bool pauli_members_equal (PauliMembers members, const void *a, const void *b);

#endif
