using System.Text.Json.Nodes;
using LayananPublik.Simulator.Kiriman;

namespace LayananPublik.Simulator.Ingatan;

/// <summary>What the fake Meta remembers: phones, media, templates, undelivered webhooks. Every change passes through Ubah and is journalled.</summary>
public sealed class Jaringan : IDisposable
{
    readonly Lock kunci = new();
    readonly IsiIngatan isi;
    readonly Jurnal jurnal;
    readonly TimeProvider jam;
    readonly int batasBaris;
    Action<KirimanWebhook>? pos;

    public Jaringan(SimulatorOptions pilihan, JamSimulator jam)
    {
        this.jam = jam;
        batasBaris = pilihan.BatasPesan * 8;
        isi = new IsiIngatan(pilihan.BatasPesan);
        jurnal = new Jurnal(pilihan);
        foreach (var catatan in jurnal.Ada ? jurnal.Baca() : TemplatAwal.Semua.Select(t => new TemplatBaru(t)))
            isi.Terapkan(catatan);
        jurnal.Ringkas(isi.Foto());
    }

    /// <summary>A phone changed; screens that show it read again.</summary>
    public event Action<string>? Berubah;

    public DateTimeOffset Sekarang => jam.GetUtcNow();

    /// <summary>Runs one change as a whole, journals it, then tells the screens of that phone.</summary>
    internal T Ubah<T>(string nomor, Func<Penulis, T> kerja)
    {
        T hasil;
        lock (kunci)
        {
            hasil = kerja(new Penulis(this));
            jurnal.Siram();
            if (jurnal.Baris > batasBaris && !jurnal.SedangMeringkas) _ = jurnal.RingkasSambilJalanAsync([.. isi.Foto()], kunci);
        }
        Berubah?.Invoke(nomor);
        return hasil;
    }

    /// <summary>Updates that the office has not taken yet.</summary>
    public int BelumDiantar => Baca(i => i.Kiriman.Count);

    internal T Baca<T>(Func<IsiIngatan, T> baca)
    {
        lock (kunci) return baca(isi);
    }

    internal void Catat(Catatan catatan)
    {
        lock (kunci)
        {
            isi.Terapkan(catatan);
            jurnal.Tulis(catatan);
            jurnal.Siram();
        }
    }

    internal void Penonton(string nomor, int tambah)
    {
        lock (kunci) isi.PonselDari(nomor).Penonton += tambah;
    }

    /// <summary>The typing dots last until the next answer or 25 seconds; nothing of it is worth journalling.</summary>
    internal void Mengetik(string nomor)
    {
        lock (kunci) isi.PonselDari(nomor).MengetikSampai = Sekarang.AddSeconds(25);
        Berubah?.Invoke(nomor);
    }

    /// <summary>Hands over what waits, then every new webhook. Called under the lock, so that one citizen's deliveries keep their order.</summary>
    internal void MulaiAntar(Action<KirimanWebhook> antar)
    {
        lock (kunci)
        {
            foreach (var kiriman in isi.Kiriman.Values) antar(kiriman);
            pos = antar;
        }
    }

    internal void HentiAntar()
    {
        lock (kunci) pos = null;
    }

    /// <summary>Forgets deliveries; a citizen's own message that arrived gets its second tick.</summary>
    internal void Usai(IReadOnlyList<KirimanWebhook> kiriman, bool diterima)
    {
        foreach (var k in kiriman)
            Ubah(k.Jalur, tulis =>
            {
                tulis.Catat(new KirimanUsai(k.Id));
                if (diterima && k.Wamid is not null && tulis.Isi.Pesan(k.Wamid) is { Status: StatusPesan.Terkirim })
                    tulis.Catat(new StatusBaru(k.Wamid, StatusPesan.Sampai));
                return true;
            });
    }

    public IReadOnlyList<PesanPonsel> Pesan(string nomor, int sejak = 0) => Baca(i =>
    {
        if (!i.Ponsel.TryGetValue(nomor, out var p)) return [];
        // From the end: whoever follows a long chat asks for its last lines only.
        var awal = p.Pesan.Count;
        while (awal > 0 && p.Pesan[awal - 1].Id > sejak) awal--;
        return (IReadOnlyList<PesanPonsel>)p.Pesan.GetRange(awal, p.Pesan.Count - awal);
    });

    public void Dispose()
    {
        lock (kunci) jurnal.Dispose();
    }

    /// <summary>What may be changed inside Ubah.</summary>
    internal readonly struct Penulis(Jaringan jaringan)
    {
        public IsiIngatan Isi => jaringan.isi;
        public DateTimeOffset Sekarang => jaringan.Sekarang;

        public PesanPonsel Tambah(PesanPonsel pesan)
        {
            var baru = pesan with { Id = Isi.PesanTerakhir + 1, Waktu = Sekarang };
            Catat(new PesanBaru(baru));
            return baru;
        }

        public void Catat(Catatan catatan)
        {
            jaringan.isi.Terapkan(catatan);
            jaringan.jurnal.Tulis(catatan);
        }

        public void Kirim(string jalur, JsonObject perubahan, string? wamid = null, bool status = false)
        {
            if (!Isi.Langganan) return;
            var kiriman = new KirimanWebhook(Isi.KirimanTerakhir + 1, jalur, MetaJson.Escape(perubahan), Sekarang, wamid, status);
            Catat(new KirimanBaru(kiriman));
            jaringan.pos?.Invoke(kiriman);
        }
    }
}
