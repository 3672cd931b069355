@powershell -NoProfile -ExecutionPolicy Bypass -File %1
