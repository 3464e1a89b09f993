total = 0.1
print(f"總報酬：{total:.2%}，完成！")
