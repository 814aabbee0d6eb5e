using ContactTracing.DataProtection;

[assembly: Classify("P:Vendor.Persn.Phone", DataClass.Identity)] // CT0002
