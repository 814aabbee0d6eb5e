using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>
/// Names of generated files, <c>N.Outer+X`1.Retention.g.cs</c>. Every character of an identifier is allowed in a hint
/// name, but the compiler compares hint names without regard to case and throws at the second of two equal ones.
/// </summary>
internal static class HintNames
{
    private const string Extension = ".g.cs";

    // A file name may have 255 bytes where generated files are written to disk.
    private const int MaxBytes = 200;

    public static string Of(TypeShape type, string feature)
    {
        var name = type.MetadataName;
        return Encoding.UTF8.GetByteCount(name) <= MaxBytes
            ? $"{name}.{feature}{Extension}"
            : $"{Shorten(name)}-{Hash(name)}.{feature}{Extension}";
    }

    /// <summary>Those of <paramref name="names"/> that are equal to another one, or differ from it only by case; in ordinal order.</summary>
    public static EquatableArray<string> Clashes(ImmutableArray<string> names) => names
        .GroupBy(static n => n, StringComparer.OrdinalIgnoreCase)
        .Where(static group => group.Skip(1).Any())
        .SelectMany(static group => group)
        .OrderBy(static n => n, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>
    /// The name under which a file may be added: <paramref name="name"/>, told apart from one that differs only by case.
    /// Null where two types have exactly that name: such a program does not compile, and gets no generated code.
    /// </summary>
    public static string? Resolve(string name, EquatableArray<string> clashes)
    {
        var equal = clashes.Count(clash => string.Equals(clash, name, StringComparison.Ordinal));
        return equal switch
        {
            0 => name,
            1 => name.Substring(0, name.Length - Extension.Length) + "-" + Hash(name) + Extension,
            _ => null,
        };
    }

    private static string Shorten(string name)
    {
        var length = Math.Min(name.Length, MaxBytes);
        while (Encoding.UTF8.GetByteCount(name.Substring(0, length)) > MaxBytes)
        {
            length--;
        }

        return name.Substring(0, length);
    }

    // FNV-1a: string.GetHashCode differs from run to run.
    private static string Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 1099511628211UL);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
