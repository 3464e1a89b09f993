from dataclasses import make_dataclass
# rule: code-execution
