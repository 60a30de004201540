"""The kinds of behaviour rules that can be judged by an object alone, one module each."""
