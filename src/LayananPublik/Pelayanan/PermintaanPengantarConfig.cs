using LayananPublik.Bersama;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Pelayanan;

sealed class PermintaanPengantarConfig : IEntityTypeConfiguration<PermintaanPengantar>
{
    public void Configure(EntityTypeBuilder<PermintaanPengantar> e)
    {
        e.Property(x => x.Nomor).HasMaxLength(60);
        e.Property(x => x.Alasan).HasMaxLength(Riwayat.PanjangAlasan);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.Permohonan).WithMany().HasForeignKey(x => x.PermohonanId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.PengurusRt).WithMany().HasForeignKey(x => x.PengurusRtId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Percakapan).WithMany().HasForeignKey(x => x.PercakapanId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.Status, x.Pada });
    }
}
