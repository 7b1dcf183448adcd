/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-partnership.h"

G_BEGIN_DECLS

/* Filled in by the reader of a dataset before anybody else sees it. */
struct _KlimaPartnership
{
  GObject parent_instance;

  KlimaText *name;
  KlimaText *purpose;     /* nullable */
  KlimaText *description; /* nullable */
  char *web;              /* nullable */
  GArray *members;        /* of KlimaPartnershipMember */
  GPtrArray *sources;     /* of KlimaSource */
};

G_END_DECLS
