using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Pengaduan;

sealed class TautanDisposisiConfig : IEntityTypeConfiguration<TautanDisposisi>
{
    public void Configure(EntityTypeBuilder<TautanDisposisi> e)
    {
        e.Property(x => x.Sidik).HasMaxLength(64);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.TerakhirOleh).HasMaxLength(TautanDisposisi.NamaTerpanjang);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.Disposisi).WithMany().HasForeignKey(x => x.DisposisiId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.Sidik).IsUnique();
    }
}
