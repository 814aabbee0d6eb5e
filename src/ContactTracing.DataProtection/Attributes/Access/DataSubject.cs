namespace ContactTracing.DataProtection;

/// <summary>Whose data a record holds. Their rights differ.</summary>
#pragma warning disable CA1008 // Zero is nobody on purpose: rights must not be derived from a value that was never set.
public enum DataSubject
#pragma warning restore CA1008
{
    /// <summary>An infected person ("patient zéro" in the decree). Cannot object to the processing itself (S20).</summary>
    IndexCase = 1,

    /// <summary>A person whom an index case met and who runs a risk. Can object for reasons of their situation.</summary>
    Contact = 2,

    /// <summary>A person who was exposed at the same place and time as an index case (decree, from 20 January 2021).</summary>
    CoExposed = 3,
}
