namespace ContactTracing.Analyzers.Retention;

/// <summary>Where the retention of a type comes from.</summary>
internal enum RetentionSource
{
    /// <summary><c>[RetentionMax]</c> on the type itself.</summary>
    Own,

    /// <summary>A base type, or what that base type has from its own bases, interfaces or containers.</summary>
    BaseType,

    /// <summary>An interface that the type implements.</summary>
    Interface,

    /// <summary>The type in which the type is nested.</summary>
    ContainingType,

    /// <summary>The default of the assembly that declares the type.</summary>
    Assembly,
}
