# wait
