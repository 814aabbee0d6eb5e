namespace ContactTracing.Generated.Tests.Redaction;

/// <summary>Values that no plain value resembles, so that one look at a text shows whether it discloses.</summary>
internal static class Secrets
{
    private const string Text = "TopSecret";
    private const string Digits = "666";
    private const string GuidStart = "5ec2e7";

    public static string? In(string text) =>
        new[] { Text, Digits, GuidStart }.FirstOrDefault(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));

    public static object? Of(Type type, Random random) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => Text + random.Next(),
        TypeCode.DateTime => new DateTime(1666, random.Next(1, 13), 1, 0, 0, 0, DateTimeKind.Utc),
        TypeCode.Decimal => 666.5m,
        TypeCode.Double => 666.5,
        TypeCode.Boolean or TypeCode.Char => null,
        _ when type.IsEnum => Enum.GetNames(type).Contains("TopSecretPositive") ? Enum.Parse(type, "TopSecretPositive") : null,
        >= TypeCode.SByte and <= TypeCode.UInt64 => Convert.ChangeType(66_600 + random.Next(100), type, null),
        _ when type == typeof(object) => Text + random.Next(),
        _ when type == typeof(Guid) => Guid.Parse(GuidStart + "5e-0000-4000-8000-00000000000" + random.Next(10)),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(1666, 6, 6, 6, 6, 6, TimeSpan.Zero),
        _ when type == typeof(DateOnly) => new DateOnly(1666, 6, 6),
        _ => null,
    };
}
