using System.Reflection;
using System.Xml.Linq;

namespace ContactTracing.DataProtection.Tests.Documentation;

/// <summary>The documentation file that the compiler wrote beside an assembly.</summary>
internal sealed class XmlDocumentation
{
    private readonly ILookup<string, XElement> _entries;

    private XmlDocumentation(XDocument document) =>
        _entries = document.Descendants("member").ToLookup(m => WithoutParameters(m.Attribute("name")!.Value), StringComparer.Ordinal);

    public static XmlDocumentation Of(Assembly assembly) => new(XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")));

    /// <summary>The entry of a type.</summary>
    public XElement? For(Type type) => _entries["T:" + Name(type)].SingleOrDefault();

    /// <summary>The entries of a member and of its overloads.</summary>
    public IEnumerable<XElement> For(MemberInfo member) => _entries[Id(member)];

    private static string Id(MemberInfo member)
    {
        var prefix = member switch
        {
            MethodBase => "M:",
            PropertyInfo => "P:",
            FieldInfo => "F:",
            EventInfo => "E:",
            _ => throw new ArgumentOutOfRangeException(nameof(member), member, "Not a member with documentation."),
        };
        var arity = member is MethodInfo { IsGenericMethodDefinition: true } method ? "``" + method.GetGenericArguments().Length : "";
        return $"{prefix}{Name(member.DeclaringType!)}.{member.Name.Replace('.', '#')}{arity}";
    }

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string WithoutParameters(string id)
    {
        var end = id.IndexOfAny(['(', '~']);
        return end < 0 ? id : id[..end];
    }
}
