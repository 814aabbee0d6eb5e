using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>What the referenced build of the runtime library offers to emitted code.</summary>
/// <param name="HasCalendar">Whether there is a calendar at all, and not just a copy of the attributes.</param>
/// <param name="HasDateCalendar">Whether it counts from a <c>DateOnly</c>, which the netstandard2.0 build does not know.</param>
internal readonly record struct RuntimeLibrary(bool HasCalendar, bool HasDateCalendar)
{
    /// <summary>The library that an attribute comes from; asking its assembly needs no compilation.</summary>
    public static RuntimeLibrary Of(AttributeData attribute)
    {
        var policy = attribute.AttributeClass?.ContainingAssembly?.GetTypeByMetadataName(AttributeNames.Metadata("RetentionPolicy"));
        return new(policy is not null, policy?.GetMembers("CutoffDate").IsEmpty == false);
    }
}
