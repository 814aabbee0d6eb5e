namespace ContactTracing.Analyzers.Dataflow.Lattice;

/// <summary>
/// How a value is used up, from what shows most of an object to what shows least. Up to <see cref="Newtonsoft"/> the object
/// itself becomes visible; what comes after finds something out about it.
/// </summary>
internal enum Consumption
{
    /// <summary>The value is stored, as it is: what it shows depends on what is made of it later.</summary>
    Kept,

    /// <summary>The value is printed; an object by its <c>ToString</c>.</summary>
    Text,

    /// <summary>The value is read to its last member.</summary>
    Members,

    /// <summary>The value is taken apart by Serilog.</summary>
    Destructured,

    /// <summary>The value is serialised by System.Text.Json.</summary>
    SystemTextJson,

    /// <summary>The value is serialised by Newtonsoft's Json.NET.</summary>
    Newtonsoft,

    /// <summary>Something is found out about the value: a comparison, a test, an arithmetic result. An object as such tells nothing.</summary>
    Fact,

    /// <summary>A member of the value is taken, which answers for itself when the value is a record.</summary>
    Selection,

    /// <summary>The size or emptiness of a collection is taken: it tells nothing of what is in it.</summary>
    Size,
}
