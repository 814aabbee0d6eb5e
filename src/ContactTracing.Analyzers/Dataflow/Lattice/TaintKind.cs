namespace ContactTracing.Analyzers.Dataflow.Lattice;

/// <summary>What a label on a value says.</summary>
internal enum TaintKind
{
    /// <summary>The value is classified, or computed from what is.</summary>
    Value,

    /// <summary>The value is, or holds, an object with classified members. It tells nothing until it is printed or read.</summary>
    Carrier,

    /// <summary>The value was made from the members of such an object: its text, its serialised form.</summary>
    Shown,

    /// <summary>Whatever a caller passes as the parameter: known only where the method is called.</summary>
    Parameter,

    /// <summary>Whatever the program keeps in the field or property: known only when all writes are.</summary>
    Field,

    /// <summary>What is written into the object is in a file. It says where the object leads, and nothing of data.</summary>
    File,
}
