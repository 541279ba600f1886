"""The ground every room stands on; knows no word of the product."""
