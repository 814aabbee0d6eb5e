using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>Checks of arguments that netstandard2.0 lacks.</summary>
internal static class Require
{
    public static void NotNull(object? value, string parameterName)
    {
        if (value is null)
        {
            throw new ArgumentNullException(parameterName);
        }
    }

    public static string NotBlank(string? value, string parameterName)
    {
        if (value is null)
        {
            throw new ArgumentNullException(parameterName);
        }

        return string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("The value is empty.", parameterName) : value;
    }

    public static void NoNulls<T>(IReadOnlyList<T> values, string parameterName)
        where T : class
    {
        if (values.Any(static value => value is null))
        {
            throw new ArgumentNullException(parameterName, "One of the values is null.");
        }
    }

    public static int AtLeast(int minimum, int value, string parameterName) =>
        value >= minimum
            ? value
            : throw new ArgumentOutOfRangeException(
                parameterName, value, string.Format(CultureInfo.InvariantCulture, "The value must be at least {0}.", minimum));
}
