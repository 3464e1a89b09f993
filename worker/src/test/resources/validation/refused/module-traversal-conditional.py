m = pd if len('a') else np
m.io
# rule: data-io
