namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>The model of one generated file that belongs to one type of the user.</summary>
internal interface IModelOfType
{
    TypeShape Type { get; }
}
