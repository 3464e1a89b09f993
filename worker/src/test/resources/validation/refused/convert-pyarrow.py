# A way around what is refused directly: convert pyarrow.
data.get('price:收盤價').convert_dtypes(dtype_backend='pyarrow')
# rule: argument-not-allowed
