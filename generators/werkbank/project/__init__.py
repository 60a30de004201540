"""A project as files: where they are, what tells their state apart, and what is kept of them."""
