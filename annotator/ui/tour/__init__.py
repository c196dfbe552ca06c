"""The tour: the sample project says step by step what to do in it, and sees by itself what was done."""
