/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-problems-private.h"

#include <glib/gi18n-lib.h>

/* So many lines help to mend a file; more of them do not. */
#define MAX_LINES 200

struct _KlimaProblems
{
  GPtrArray *lines; /* of char *: the first MAX_LINES */
  guint n_problems; /* all of them */
};

/**
 * klima_problems_new:
 *
 * Returns: (transfer full): an empty list of problems
 */
KlimaProblems *
klima_problems_new (void)
{
  KlimaProblems *problems = g_new0 (KlimaProblems, 1);

  problems->lines = g_ptr_array_new_with_free_func (g_free);

  return problems;
}

void
klima_problems_free (KlimaProblems *problems)
{
  g_return_if_fail (problems != NULL);

  g_ptr_array_unref (problems->lines);
  g_free (problems);
}

/**
 * klima_problems_add:
 * @problems: a list of problems
 * @file: the file it is in
 * @where: (nullable): where in the file, or %NULL where it is the file as a whole
 * @format: what is wrong and what was expected: a whole sentence in the user's language
 * @...: what goes into @format
 *
 * Adds a problem.
 */
void
klima_problems_add (KlimaProblems *problems,
                    const char    *file,
                    const char    *where,
                    const char    *format,
                    ...)
{
  va_list arguments;

  va_start (arguments, format);
  klima_problems_add_valist (problems, file, where, format, arguments);
  va_end (arguments);
}

/*< private >
 * klima_problems_add_valist:
 *
 * As klima_problems_add().
 */
void
klima_problems_add_valist (KlimaProblems *problems,
                           const char    *file,
                           const char    *where,
                           const char    *format,
                           va_list        arguments)
{
  g_autofree char *message = NULL;

  g_return_if_fail (problems != NULL);
  g_return_if_fail (file != NULL);

  problems->n_problems++;
  if (problems->lines->len == MAX_LINES)
    return;

  message = g_strdup_vprintf (format, arguments);
  g_ptr_array_add (problems->lines, where != NULL ? g_strdup_printf ("%s: %s: %s", file, where, message)
                                                  : g_strdup_printf ("%s: %s", file, message));
}

/*< private >
 * klima_problems_append:
 * @problems: a list of problems
 * @others: another
 *
 * Adds all of @others behind those there are.
 */
void
klima_problems_append (KlimaProblems       *problems,
                       const KlimaProblems *others)
{
  for (guint i = 0; i < others->lines->len && problems->lines->len < MAX_LINES; i++)
    g_ptr_array_add (problems->lines, g_strdup (others->lines->pdata[i]));

  problems->n_problems += others->n_problems;
}

/**
 * klima_problems_get_count:
 * @problems: a list of problems
 *
 * Returns: how many problems were added
 */
guint
klima_problems_get_count (const KlimaProblems *problems)
{
  g_return_val_if_fail (problems != NULL, 0);

  return problems->n_problems;
}

/**
 * klima_problems_dup_text:
 * @problems: a list of problems
 *
 * Writes the problems, one line each. Of a very long list only the beginning is written, and how many more there are.
 *
 * Returns: (transfer full): the lines, without a line end behind the last; empty where there are no problems
 */
char *
klima_problems_dup_text (const KlimaProblems *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_more;

  g_return_val_if_fail (problems != NULL, NULL);

  for (guint i = 0; i < problems->lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) problems->lines->pdata[i]);

  n_more = problems->n_problems - problems->lines->len;
  if (n_more > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("… and %u more", "… and %u more", n_more), n_more);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
