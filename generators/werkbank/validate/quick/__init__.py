"""Code made from the model that says quickly that a record breaks no check and no rule.

It is asked about records that satisfy their schema, and only ever says that one is certainly
right. About any other it says nothing, and then the checks and the rules themselves decide. So it
may leave out whatever is hard: that makes a record slow, never wrong.
"""
