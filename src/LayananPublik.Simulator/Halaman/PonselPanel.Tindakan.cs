using LayananPublik.Simulator.Api;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Simulator.Halaman;

/// <summary>What is done with a bubble held down, and with the phone's menu.</summary>
public sealed partial class PonselPanel
{
    PesanPonsel? dipegang, dibalas;
    bool diubah, menu;

    /// <summary>The phone was given another number.</summary>
    [Parameter] public EventCallback<string> PindahNomor { get; set; }

    string? Keadaan => saklar.Baca(Nomor) switch
    {
        { TanpaWhatsApp: true } => "Nomor ini tidak memakai WhatsApp lagi.",
        { Luring: true } => "Mode pesawat: pesan kantor menunggu di Meta.",
        { Blokir: not Blokir.Tidak } => "Kantor diblokir di ponsel ini.",
        _ => null,
    };

    void Mulai(PesanPonsel pesan, bool ubah)
    {
        (dipegang, dibalas, diubah) = (null, pesan, ubah);
        if (ubah) teks = pesan.Teks;
    }

    void Batal() => (dibalas, diubah, teks) = (null, false, "");

    void Tindak(Func<PesanPonsel> kerja)
    {
        dipegang = null;
        Coba(kerja);
    }

    async Task TeruskanAsync(PesanPonsel pesan)
    {
        (dipegang, galat) = (null, null);
        try
        {
            await warga.TeruskanAsync(Nomor, pesan.Id, sering: false, CancellationToken.None);
        }
        catch (PermintaanException x)
        {
            galat = x.Message;
        }
    }

    void KirimKontak()
    {
        lampiran = false;
        Coba(() => warga.BagikanKontak(Nomor, DaftarWarga.Contoh[3].Nama, DaftarWarga.Contoh[3].Nomor, milikSendiri: false));
    }

    void KirimNomor() => Coba(() => warga.BagikanKontak(Nomor, DaftarWarga.Nama(Nomor), Nomor, milikSendiri: true));

    void KirimRagam(string ragam)
    {
        lampiran = false;
        Coba(() => warga.KirimRagam(Nomor, ragam, []));
    }

    Task Ganti(string baru)
    {
        menu = false;
        return PindahNomor.InvokeAsync(baru);
    }
}
