from typing import get_origin, Type
get_origin(Type[int])('X', (), {})
# rule: reflection
