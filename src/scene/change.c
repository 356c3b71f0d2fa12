/* The name of what differs between two scenes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "change.h"

#include "members.h"
#include "scene-private.h"

#include <glib/gi18n-lib.h>

/* The kinds of change found so far.  Titles stand in static memory and are told apart by their text. */
typedef struct {
  const char *title; /* untranslated; NULL: nothing has changed */
  bool several;
} Kinds;

static void
add (Kinds *kinds, const char *title)
{
  if (!kinds->title)
    kinds->title = title;
  else if (!g_str_equal (kinds->title, title))
    kinds->several = true;
}

/* ---- Members of the table ------------------------------------------------------------------------------------------------- */

/* What F2 and the vertex are functions of: together they are "parameters". */
static bool
is_parameter (const PauliMember *member)
{
  static const size_t offsets[] = {
    offsetof (PauliSceneValues, M_q),     offsetof (PauliSceneValues, inv_rho_c), offsetof (PauliSceneValues, alpha_s),
    offsetof (PauliSceneValues, width_q), offsetof (PauliSceneValues, width_g),   offsetof (PauliSceneValues, quark),
    offsetof (PauliSceneValues, gluon),
  };

  for (size_t i = 0; i < G_N_ELEMENTS (offsets); i++)
    if (member->offset == offsets[i])
      return true;
  return false;
}

static bool
is_of_model (const PauliMember *member)
{
  return member->offset == offsetof (PauliSceneValues, M_q) || member->offset == offsetof (PauliSceneValues, inv_rho_c) ||
         member->offset == offsetof (PauliSceneValues, alpha_s);
}

static const char *
model_name (const PauliSceneValues *v)
{
  for (size_t i = 0; i < PAULI_N_MODELS; i++)
    if (v->M_q == pauli_models[i].M_q && v->inv_rho_c == pauli_models[i].inv_rho_c && v->alpha_s == pauli_models[i].alpha_s)
      return pauli_models[i].name;
  return NULL;
}

static void
add_members (Kinds *kinds, const PauliSceneValues *before, const PauliSceneValues *after)
{
  const PauliMembers members = pauli_scene_members ();
  Kinds parameters = { NULL, false };
  bool only_of_model = true;

  for (size_t i = 0; i < members.n; i++) {
    const PauliMember *member = &members.rows[i];
    if (member->offset == offsetof (PauliSceneValues, theme) || pauli_member_equal (member, before, after))
      continue;
    add (is_parameter (member) ? &parameters : kinds, member->title ? member->title : member->symbol);
    if (is_parameter (member) && !is_of_model (member))
      only_of_model = false;
  }
  if (parameters.several) {
    const char *model = only_of_model ? model_name (after) : NULL;
    add (kinds, model ? model : N_("parameters"));
  } else if (parameters.title) {
    add (kinds, parameters.title);
  }
}

/* ---- What a scene has several of -------------------------------------------------------------------------------------------- */

static void
add_looks (Kinds *kinds, const PauliSceneValues *before, const PauliSceneValues *after)
{
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    bool scale = false, limits = false;
    for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++) {
      const PauliAxisView *a = &before->axes[plot][direction], *b = &after->axes[plot][direction];
      scale = scale || a->log != b->log;
      limits = limits || !pauli_members_equal (pauli_axis_members (), a, b);
    }
    if (scale) /* limits may have to follow: a logarithmic axis has no zero */
      add (kinds, N_("axes"));
    else if (limits)
      add (kinds, N_("zoom"));
    if (before->hidden[plot] != after->hidden[plot])
      add (kinds, N_("curves"));
    if (before->legends[plot] != after->legends[plot])
      add (kinds, N_("legend"));
  }
}

/* Its parameters have titles too, but those are of the sliders. */
static const char *
title_of_pin (const PauliMember *member)
{
  return member->title && member->kind != PAULI_MEMBER_NUMBER ? member->title : N_("pinned curve");
}

static void
add_changed_pins (Kinds *kinds, const PauliSceneValues *before, const PauliSceneValues *after)
{
  const PauliMembers members = pauli_pin_members ();

  for (int pin = 0; pin < after->n_pins; pin++)
    for (size_t i = 0; i < members.n; i++)
      if (!pauli_member_equal (&members.rows[i], &before->pins[pin], &after->pins[pin]))
        add (kinds, title_of_pin (&members.rows[i]));
}

static void
add_pins (Kinds *kinds, const PauliSceneValues *before, const PauliSceneValues *after)
{
  if (after->n_pins > before->n_pins)
    add (kinds, N_("pin"));
  else if (after->n_pins == before->n_pins)
    add_changed_pins (kinds, before, after);
  else if (before->n_pins - after->n_pins == 1)
    add (kinds, N_("removal of a pin"));
  else
    add (kinds, N_("removal of pins"));
}

static void
add_data (Kinds *kinds, const PauliSceneValues *before, const PauliSceneValues *after)
{
  if (before->n_data - after->n_data == 1)
    add (kinds, N_("removal of a data set"));
  else if (before->n_data > after->n_data)
    add (kinds, N_("removal of data sets"));
  else if (before->n_data < after->n_data || !pauli_scene_same_data (before, after))
    add (kinds, N_("data set"));
}

char *
pauli_scene_change_name (const PauliScene *before, const PauliScene *after)
{
  const PauliSceneValues *a = pauli_scene_values (before), *b = pauli_scene_values (after);
  Kinds kinds = { NULL, false };

  add_members (&kinds, a, b);
  add_looks (&kinds, a, b);
  add_pins (&kinds, a, b);
  add_data (&kinds, a, b);
  return kinds.title ? g_strdup (kinds.several ? _("several settings") : _(kinds.title)) : NULL;
}

/* ---- Scenes but for a member ------------------------------------------------------------------------------------------------ */

static PauliScene *
make (const PauliSceneValues *values)
{
  PauliScene *scene = pauli_scene_new (values, NULL);
  g_assert (scene); /* values of a scene, with a member of another one */
  return scene;
}

bool
pauli_scene_same_contents (const PauliScene *a, const PauliScene *b)
{
  PauliSceneValues values = *pauli_scene_values (a);

  values.theme = pauli_scene_values (b)->theme;
  values.panel = pauli_scene_values (b)->panel;
  g_autoptr (PauliScene) scene = make (&values);
  return pauli_scene_equal (scene, b);
}

PauliScene *
pauli_scene_with_theme (const PauliScene *scene, PauliTheme theme)
{
  PauliSceneValues values = *pauli_scene_values (scene);

  values.theme = theme;
  return make (&values);
}
