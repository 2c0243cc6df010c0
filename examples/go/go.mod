module mockgpt_example

go 1.19
