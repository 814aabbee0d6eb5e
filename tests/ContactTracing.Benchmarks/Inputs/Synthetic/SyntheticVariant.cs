namespace ContactTracing.Benchmarks.Inputs.Synthetic;

/// <summary>Three states of the same code, line for line.</summary>
internal enum SyntheticVariant
{
    /// <summary>The package is not referenced.</summary>
    WithoutPackage,

    /// <summary>The package is referenced, and nobody has classified anything yet.</summary>
    WithoutAnnotations,

    /// <summary>The members of persons are classified, kept for 90 days, and read on declared paths.</summary>
    Annotated,
}
