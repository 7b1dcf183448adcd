/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-partner.h"

G_BEGIN_DECLS

/* Filled in by the reader of a dataset before anybody else sees it. */
struct _KlimaPartner
{
  GObject parent_instance;

  char *id;
  KlimaText *name;
  KlimaText *theme;        /* nullable */
  KlimaText *description;  /* nullable */
  KlimaText *run_by;       /* nullable */
  char *founded_date;      /* nullable: year, month or day, ISO 8601 */
  KlimaText *founded_text; /* nullable: where the date is not known so simply */
  char *web;               /* nullable */
  GPtrArray *sources;      /* of KlimaSource */
};

G_END_DECLS
