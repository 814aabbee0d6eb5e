using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Classification;

/// <summary>References to other compilations.</summary>
internal static class CrossAssembly
{
    /// <summary>A reference to the compiled assembly, in which only metadata is left.</summary>
    public static MetadataReference Emitted(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
