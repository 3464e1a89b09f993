from __future__ import annotations
from typing import Optional, List, Dict, Callable, Union, Any

def combine(frames: List[pd.DataFrame], how: Optional[str] = None) -> Union[pd.DataFrame, None]:
    weights: Dict[str, float] = {'a': 1.0}
    return frames[0] if frames else None
