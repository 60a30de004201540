"""`python -m werkbank`."""

import sys

from werkbank.cli.main import main

sys.exit(main())
