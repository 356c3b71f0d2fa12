/* The members of a scene as a table: names, kinds, ranges, places.  JSON, range checks and comparison go by it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_MEMBERS_H
#define PAULI_MEMBERS_H

#include "scene.h"

typedef enum {
  PAULI_MEMBER_NUMBER, /* double */
  PAULI_MEMBER_COUNT,  /* int */
  PAULI_MEMBER_SWITCH, /* bool */
  PAULI_MEMBER_CHOICE  /* enum */
} PauliMemberKind;

typedef struct {
  const char *name;   /* in JSON: with the unit, if it has one */
  const char *symbol; /* in messages */
  PauliMemberKind kind;
  size_t offset;      /* in PauliSceneValues */
  const char *unit;   /* of a number */
  double min, max;    /* of a number or count */
  const char *const *choices; /* end with NULL */
} PauliMember;

/* The n members, in the order of the JSON document. */
const PauliMember *pauli_members (size_t *n);

/* The value of a member as a number: of a switch 0 or 1, of a choice its index. */
double pauli_member_get (const PauliMember *member, const PauliSceneValues *values);

void pauli_member_set (const PauliMember *member, PauliSceneValues *values, double value);

#endif
