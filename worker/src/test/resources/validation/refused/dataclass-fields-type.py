from dataclasses import dataclass, fields
@dataclass
class A:
    x: np.ndarray
fields(A)[0].type((1,), object, b'12345678')
# rule: reflection
