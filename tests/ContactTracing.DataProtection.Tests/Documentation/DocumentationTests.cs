using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace ContactTracing.DataProtection.Tests.Documentation;

public sealed class DocumentationTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(HealthDataAttribute).Assembly;
    private static readonly XmlDocumentation Documentation = XmlDocumentation.Of(Library);

    public static TheoryData<Type> Types { get; } = new(Library.GetExportedTypes());

    public static TheoryData<Type> Attributes { get; } = new(Library.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Attribute))));

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_SaysWhatItMeans(Type type) => Assert.True(HasSummary(Documentation.For(type)), $"{type} has no summary.");

    [Theory]
    [MemberData(nameof(Types))]
    public void EveryMember_SaysWhatItMeans(Type type)
    {
        var silent = AccessibleMembers(type)
            .GroupBy(m => m.Name)
            .Where(overloads => Documented(overloads.First()) < overloads.Count())
            .Select(overloads => overloads.Key);

        Assert.Empty(silent);
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Attribute_HasAnExampleWithCode(Type attribute)
    {
        var code = Documentation.For(attribute)?.Element("example")?.Element("code")?.Value;

        Assert.False(string.IsNullOrWhiteSpace(code), $"{attribute} has no <example><code>.");
        Assert.Contains(attribute.Name[..^nameof(Attribute).Length], code, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Attribute_NamesTheObligationThatItServes(Type attribute) =>
        Assert.Matches(@"\bS([1-9]|[12]\d|3[0-3])\b", Documentation.For(attribute)?.Element("remarks")?.Value);

    private static int Documented(MemberInfo member)
    {
        var own = Documentation.For(member).Count(HasSummary);
        return own > 0 || !IsPositional(member) ? own : 1;
    }

    private static bool HasSummary(XElement? entry) =>
        entry is not null
        && (entry.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(entry.Element("summary")?.Value));

    // The parameters of a positional record are documented once, on the record.
    private static bool IsPositional(MemberInfo member) =>
        Documentation.For(member.DeclaringType!)?.Elements("param").Any(p =>
            member.MemberType == MemberTypes.Constructor
            || (member is PropertyInfo && p.Attribute("name")?.Value == member.Name && !string.IsNullOrWhiteSpace(p.Value))) == true;

    private static IEnumerable<MemberInfo> AccessibleMembers(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return [];
        }

        return type.GetMembers(Declared).Where(m => m switch
        {
            _ when m.IsDefined(typeof(CompilerGeneratedAttribute)) => false,
            ConstructorInfo constructor => IsAccessible(constructor) && !IsImplicit(constructor),
            MethodInfo method => IsAccessible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)),
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsAccessible),
            FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName,
            EventInfo raised => IsAccessible(raised.AddMethod!),
            _ => false,
        });
    }

    private static bool IsAccessible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // The compiler's own constructor has nothing that could be documented; one that is written has a parameter or a body with more than the base call.
    // A record has the compiler's copy constructor besides, which carries the attribute.
    private static bool IsImplicit(ConstructorInfo constructor) =>
        constructor.GetParameters().Length == 0 && constructor.DeclaringType!.GetConstructors(Declared).Count(c => !c.IsStatic && !c.IsDefined(typeof(CompilerGeneratedAttribute))) == 1;
}
