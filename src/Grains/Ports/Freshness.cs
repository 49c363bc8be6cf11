namespace AutoAttend.Grains.Ports;

/// <summary>What a search has to see.</summary>
public enum Freshness
{
    /// <summary>All but perhaps the changes of the last seconds that other processes made: for the faces of cameras.</summary>
    Recent,

    /// <summary>Every change whose call had returned, in whichever process: for enrolment, and to see that somebody is gone.</summary>
    Newest,
}
