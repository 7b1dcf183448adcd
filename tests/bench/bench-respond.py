#!/usr/bin/env python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run bench-respond with each renderer: bench-respond.py BUILD"""

import json
import os
import pathlib
import subprocess
import sys


def main():
    program = pathlib.Path(sys.argv[1]).resolve() / 'tests' / 'bench' / 'bench-respond'
    for renderer in ('cairo', 'gl'):
        output = subprocess.run([program], env=dict(os.environ, GSK_RENDERER=renderer), check=True,
                                stdout=subprocess.PIPE, text=True).stdout
        for line in output.splitlines():
            if line.startswith('{'):
                figure = json.loads(line)
                print(json.dumps(dict(figure, name=f'{figure["name"]}, {renderer}')), flush=True)


main()
