using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>Which of the arguments of a call fill which holes of its message template.</summary>
internal readonly struct TemplateArguments
{
    private readonly ImmutableArray<TemplateHole> _holes;
    private readonly int _template;
    private readonly Rendering _destructured;

    private TemplateArguments(int template, ImmutableArray<TemplateHole> holes, Rendering destructured)
    {
        _template = template;
        _destructured = destructured;
        _holes = holes;
    }

    /// <summary>A template that is no constant says nothing about its holes.</summary>
    public static TemplateArguments Of(SinkSignature signature, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Ordinal == signature.Template && argument.Value.ConstantValue is { HasValue: true, Value: string text })
            {
                return new(signature.Template, MessageTemplate.Holes(text), signature.TemplateRendering);
            }
        }

        return new(-1, [], default);
    }

    /// <summary>Adds the values of an argument, each element of an expanded parameter array with the rendering of its own hole.</summary>
    public void Add(ImmutableArray<DisclosedValue>.Builder values, IArgumentOperation argument, Rendering rendering)
    {
        var position = (argument.Parameter?.Ordinal ?? 0) - _template - 1;
        if (_template < 0 || position < 0)
        {
            values.Add(new(argument.Value, rendering));
            return;
        }

        var elements = Elements(argument);
        for (var i = 0; i < elements.Length; i++)
        {
            var hole = MessageTemplate.HoleAt(_holes, position + i);
            values.Add(new(elements[i], hole is { IsDestructured: true } ? _destructured : rendering));
        }
    }

    private static ImmutableArray<IOperation> Elements(IArgumentOperation argument) => argument.Value switch
    {
        IArrayCreationOperation { Initializer: { } initializer } when argument.Parameter?.IsParams == true => initializer.ElementValues,
        ICollectionExpressionOperation collection when argument.Parameter?.IsParams == true => collection.Elements,
        _ => [argument.Value],
    };
}
