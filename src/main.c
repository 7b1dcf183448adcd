/*
 * SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "klima-application.h"
#include "klima-command-line.h"
#include "klima-trace.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(KlimaApplication) application = NULL;
  /* Set when the program runs from its build folder. */
  const char *localedir = g_getenv ("KLIMAKART_LOCALEDIR");

  klima_trace_start ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  klima_command_line_set_language (argv);

  application = klima_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
