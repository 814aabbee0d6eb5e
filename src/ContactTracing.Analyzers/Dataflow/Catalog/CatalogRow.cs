namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>
/// One row of the catalogue: what a library member, or a whole family of them, does with the data it is given.
/// The grammar is in <see cref="CatalogParser"/>.
/// </summary>
/// <param name="Id">The documentation id of a member (<c>M:</c>, <c>P:</c>) or of a type that stands for its family (<c>T:</c>).</param>
/// <param name="Line">The line of the row in its file, counted from one.</param>
internal abstract record CatalogRow(string Id, int Line)
{
    /// <summary>The documentation id of the type that the row is about, or that declares the member it is about.</summary>
    public string TypeId { get; } = TypeIdOf(Id);

    /// <summary>A row for all members of a type; a row for one member takes its place for that member.</summary>
    public bool IsFamily => Id.Length == TypeId.Length;

    private static string TypeIdOf(string id)
    {
        if (id.StartsWith("T:", StringComparison.Ordinal))
        {
            return id;
        }

        var parameters = id.IndexOf('(');
        var name = parameters < 0 ? id : id.Substring(0, parameters);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? id : "T:" + name.Substring(2, dot - 2);
    }
}

/// <summary>The result of the member carries no classification.</summary>
internal sealed record RedactorRow(string Id, int Line) : CatalogRow(Id, Line);

/// <summary>The member builds its result from its arguments in a known way.</summary>
/// <param name="Rendering">How an object among the arguments enters the result.</param>
internal sealed record TransferRow(string Id, Rendering Rendering, int Line) : CatalogRow(Id, Line);

/// <summary>What the member makes or returns writes into a file.</summary>
internal sealed record FileRow(string Id, int Line) : CatalogRow(Id, Line);
