using System.Reflection;
using ContactTracing.Generated.Tests.Redaction.Shapes;

namespace ContactTracing.Generated.Tests.Redaction;

/// <summary>Whatever classified members hold, at any depth, no text of the object shows it.</summary>
public sealed class NoSecretAppearsTests
{
    private const int Rounds = 200;

    public static TheoryData<Type> Shapes => [.. RedactedShapes.All];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Texts_OfRandomObjects_HoldNoSecret(Type shape)
    {
        var filler = new ObjectFiller(new Random(20201119));
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in RedactedShapes.Texts(filler.Create(shape)))
            {
                Assert.True(Secrets.In(text) is null, $"{shape} discloses: {text}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Text_NamesEveryPlainMember(Type shape)
    {
        var text = new ObjectFiller(new Random(1)).Create(shape).ToString()!;
        var members = shape.GetMembers(BindingFlags.Instance | BindingFlags.Public)
            .Where(m => m.Name.StartsWith("Shown", StringComparison.Ordinal) && m is FieldInfo or PropertyInfo { GetMethod.IsVirtual: false });

        Assert.All(members.Where(_ => !text.StartsWith("own", StringComparison.Ordinal)), m => Assert.Contains(m.Name + " = ", text, StringComparison.Ordinal));
        Assert.DoesNotContain("Shown = [redacted]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryShapeWithSecrets_IsRedacted()
    {
        var missing = typeof(EveryType).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(EveryType).Namespace && HasSecret(t) && !IsView(t) && !RedactedShapes.IsRedacted(t))
            .Select(t => t.Name)
            .Order(StringComparer.Ordinal);

        // Those that are not partial; the interface that has no text.
        Assert.Equal(["IRowContract", "RowBase", "Unpartial", "Unredacted", "UnredactedBase", "UnredactedRecord"], missing);
    }

    [Fact]
    public void Oracle_FindsASecretWhereNothingRedacts()
    {
        var unredacted = new ObjectFiller(new Random(1)).Create(typeof(Unredacted));

        Assert.NotNull(Secrets.In(unredacted.ToString()!));
    }

    // A guarded view holds no value of its own: its text is its name.
    private static bool IsView(Type type) => type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute));

    private static bool HasSecret(Type type) =>
        type.GetMembers(BindingFlags.Instance | BindingFlags.Public).Any(m => m is PropertyInfo or FieldInfo && m.Name.StartsWith("Secret", StringComparison.Ordinal));
}
