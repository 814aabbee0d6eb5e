namespace ContactTracing.Analyzers.Classification;

/// <summary>How a classification came to a symbol.</summary>
internal enum ReasonKind
{
    /// <summary>An attribute of this package on the symbol.</summary>
    Attribute,

    /// <summary>An attribute of another library on the symbol.</summary>
    ForeignAttribute,

    /// <summary>An <c>[assembly: Classify]</c> that names the symbol.</summary>
    AssemblyAttribute,

    /// <summary>A row of a <c>*.classification.txt</c> file that names the symbol.</summary>
    TableRow,

    /// <summary>The record parameter behind a property, or the property behind a record parameter.</summary>
    RecordParameter,

    /// <summary>The member that is overridden.</summary>
    Override,

    /// <summary>The interface member that is implemented.</summary>
    InterfaceMember,

    BaseType,

    Interface,

    /// <summary>The type that declares the member is classified itself.</summary>
    ContainingType,

    /// <summary>The type of the value is classified itself.</summary>
    Type,

    /// <summary>The type of the value is, or holds, a classified type parameter.</summary>
    GenericParameter,

    /// <summary>A member through which an object holds the value.</summary>
    Member,

    /// <summary>A collection, task, nullable or another generic type holds the value.</summary>
    Element,
}
