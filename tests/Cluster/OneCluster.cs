using AutoAttend.Cluster.Tests.Running;

// One cluster for all tests, which are one collection besides: two at once would measure each other.
[assembly: AssemblyFixture(typeof(RunningCluster))]
