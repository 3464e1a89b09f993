# A way around what is refused directly: ewm online.
pd.Series([1.0]).ewm(2).online()
# rule: code-execution
