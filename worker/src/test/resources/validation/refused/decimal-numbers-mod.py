# A way around what is refused directly: decimal numbers mod.
import decimal
decimal._pydecimal
# rule: module-attribute
