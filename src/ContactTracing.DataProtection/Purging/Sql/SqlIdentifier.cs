using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>Names of tables and columns, which no parameter can carry: they are refused or quoted, never trusted.</summary>
internal static class SqlIdentifier
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Refuses what is a name in no database.</summary>
    public static string Checked(string name, string parameterName)
    {
        Require.NotBlank(name, parameterName);
        if (name.Any(static c => c == '\0'))
        {
            throw new ArgumentException("An identifier cannot contain NUL: a driver may end the statement there.", parameterName);
        }

        try
        {
            Strict.GetByteCount(name);
        }
        catch (EncoderFallbackException failure)
        {
            throw new ArgumentException("An identifier has to be valid Unicode: half of a surrogate pair would be replaced on its way.", parameterName, failure);
        }

        return name;
    }

    public static string? CheckedOrNull(string? name, string parameterName) => name is null ? null : Checked(name, parameterName);

    public static IReadOnlyList<string> CheckedAll(IEnumerable<string> names, string parameterName)
    {
        var all = (names ?? throw new ArgumentNullException(parameterName)).Select(name => Checked(name, parameterName)).ToArray();
        return all.Length == 0 ? throw new ArgumentException("At least one column is needed.", parameterName)
            : all.Distinct(StringComparer.Ordinal).Count() < all.Length ? throw new ArgumentException("A column is named twice.", parameterName)
            : Array.AsReadOnly(all);
    }

    /// <summary>Quotes a name; the closing quote is doubled where it occurs in it.</summary>
    public static string Quote(string name, char open, char close) =>
        open + string.Join(new string(close, 2), name.Split(close)) + close;

    public static int Utf8Length(string name) => Strict.GetByteCount(name);
}
