using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Exact;

/// <summary>The gallery that a process keeps in its own memory, whether it is the one at work or stands in for a server's.</summary>
internal interface IOwnGallery : IGallery;
