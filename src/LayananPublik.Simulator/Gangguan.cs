using System.Text.Json.Serialization;

namespace LayananPublik.Simulator;

[JsonConverter(typeof(JsonStringEnumConverter<JenisGangguan>))]
public enum JenisGangguan { Http500, Timeout, Kode, Putus, Lambat, Duplikat, Acak }

/// <summary>One kind of misbehaviour asked for, and how many calls or webhooks it still hits. Kode and Asinkron matter to JenisGangguan.Kode only.</summary>
public sealed record GangguanDiminta(JenisGangguan Jenis, int Sisa, int Kode = 0, bool Asinkron = false);

/// <summary>The misbehaviour that was asked for, used up first come first served.</summary>
public sealed class Gangguan
{
    readonly Lock kunci = new();
    readonly List<GangguanDiminta> daftar = [];

    public IReadOnlyList<GangguanDiminta> Aktif
    {
        get { lock (kunci) return [.. daftar]; }
    }

    public void Pasang(GangguanDiminta diminta)
    {
        lock (kunci) daftar.Add(diminta);
    }

    public void Hapus()
    {
        lock (kunci) daftar.Clear();
    }

    /// <summary>What the next send call should suffer, if anything.</summary>
    public GangguanDiminta? AmbilUntukKirim() => Ambil(g => g.Jenis is not (JenisGangguan.Duplikat or JenisGangguan.Acak));

    public bool Ambil(JenisGangguan jenis) => Ambil(g => g.Jenis == jenis) is not null;

    GangguanDiminta? Ambil(Predicate<GangguanDiminta> cocok)
    {
        lock (kunci)
        {
            var i = daftar.FindIndex(cocok);
            if (i < 0) return null;
            var diambil = daftar[i];
            if (diambil.Sisa > 1) daftar[i] = diambil with { Sisa = diambil.Sisa - 1 };
            else daftar.RemoveAt(i);
            return diambil;
        }
    }
}
